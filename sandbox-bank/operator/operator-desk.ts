/** /sandbox: the operator's page, with a form for each thing that can be changed. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BankFile } from '../../bank-file/bank-file.ts';
import type { Outcome } from '../bank-events.ts';
import type { Customer } from '../customers/customer.ts';
import { formBody, sendHtml } from '../http.ts';
import { operatorPage } from '../pages/operator-page.ts';
import { isOwn } from '../same-site.ts';
import { isWeatherKind, WEATHERS, type WeatherFields } from '../weather/weather.ts';
import type { Operator } from './operator.ts';

export const OPERATOR_PATH = '/sandbox';

export function operatorDesk(operator: Operator, bank: BankFile) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return sendHtml(response, 200, operatorPage(bank, operator));
    const outcome = isOwn(request)
      ? changed(operator, request.url ?? '', await formBody(request))
      : { isDone: false, said: 'That form did not come from this page.' };
    return sendHtml(response, outcome.isDone ? 200 : 422, operatorPage(bank, operator, outcome));
  };
}

function changed(operator: Operator, url: string, form: URLSearchParams): Outcome {
  const customer = operator.customer(form.get('customer') ?? '');
  if (customer === undefined) return { isDone: false, said: 'That customer is not here any more.' };
  switch (url.slice(OPERATOR_PATH.length + 1)) {
    case 'weather':
      return operator.setWeather(customer, weatherFields(form));
    case 'dialects':
      return operator.setDialects(customer, form.getAll('dialect'));
    case 'events':
      return trigger(operator, customer, form);
    default:
      return { isDone: false, said: 'There is no such form.' };
  }
}

/** The form has one field for whichever setting the weather takes. */
function weatherFields(form: URLSearchParams): WeatherFields | undefined {
  const kind = form.get('kind') ?? '';
  if (kind === '') return undefined;
  const setting = form.get('setting')?.trim();
  const name = isWeatherKind(kind) ? WEATHERS[kind].setting : undefined;
  return { kind, ...(name === undefined ? {} : { [name]: setting }) };
}

function trigger(operator: Operator, customer: Customer, form: URLSearchParams): Outcome {
  return operator.trigger(customer, form.get('event') ?? '', { amount: form.get('amount')?.trim() });
}
