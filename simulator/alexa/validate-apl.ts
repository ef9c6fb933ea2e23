/** Whether a device with a screen would draw what an APL directive says. Nothing is drawn of a document that fails. */

import { asRecord, type Json } from '../json.ts';

const RENDER = 'Alexa.Presentation.APL.RenderDocument';
const MAX_TOKEN = 1024;

/** @param offered what the device says of its APL @returns what is wrong, in words */
export function aplFindings(directive: Json, offered: Json): readonly string[] {
  const { token, type } = directive;
  const isNamed = typeof token === 'string' && token !== '' && token.length <= MAX_TOKEN;
  return [
    ...(isNamed ? [] : [`${String(type)} has no token`]),
    ...(type === RENDER ? documentFindings(asRecord(directive['document']), offered) : []),
  ];
}

function documentFindings(document: Json, offered: Json): readonly string[] {
  const version = String(document['version']);
  const newest = String(asRecord(offered['runtime'])['maxVersion']);
  const items = asRecord(document['mainTemplate'])['items'];
  return [
    ...(document['type'] === 'APL' ? [] : ['the document is not of type APL']),
    ...(isAtMost(version, newest)
      ? []
      : [`the document is of APL ${version}, the device draws up to ${newest}`]),
    ...(Array.isArray(items) && items.length > 0 ? [] : ['the document has nothing in its main template']),
  ];
}

/** 2024.3 is newer than 1.10, and 1.10 than 1.4. What is no version is at most nothing. */
function isAtMost(version: string, newest: string): boolean {
  const [major = Number.NaN, minor = Number.NaN] = version.split('.').map(Number);
  const [newestMajor = Number.NaN, newestMinor = Number.NaN] = newest.split('.').map(Number);
  return major < newestMajor || (major === newestMajor && minor <= newestMinor);
}
