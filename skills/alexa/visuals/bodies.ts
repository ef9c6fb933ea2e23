/** The body of a page, for every kind of visual: one figure large, a list, bars, a bill, or nothing. */

import type { Visual } from '../../../shared/dialog/reply.ts';
import { type Apl, bound, RECTANGLE, ROUND, TEXT } from './apl.ts';

/** @returns nothing for no visual: the page then shows the bank's name alone */
export function bodyOf(visual: Visual | undefined): readonly Apl[] {
  switch (visual?.kind) {
    case undefined:
      return [];
    case 'balances':
      return visual.rows.length === 1 ? [ONE_FIGURE] : listed(visual.rows.length, [listRow, centredRow]);
    case 'rows':
      return listed(visual.rows.length, [listRow, centredRow]);
    case 'bars':
      return listed(visual.bars.length, [barRow]);
    case 'bill':
      return listed(visual.rows.length, [panelRow, centredRow]);
    default:
      return visual satisfies never;
  }
}

/** Names of sizes, and the room above and below a row. */
interface Setting {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  readonly room: string;
}

const DENSE: Setting = { name: 'name', value: 'value', note: 'note', room: '@gap' };
/** A few rows are set larger: there is space for them. */
const ROOMY: Setting = { name: 'title', value: 'heroName', note: 'heroNote', room: bound('@gap * 1.5') };
const HERO: Setting = { name: 'heroName', value: 'hero', note: 'heroNote', room: '@gap' };
const FEW = 3;

const centredWhenRound = bound("viewport.shape == 'round' ? 'center' : 'left'");

function listed(count: number, rows: readonly ((setting: Setting) => Apl)[]): readonly Apl[] {
  const setting = count <= FEW ? ROOMY : DENSE;
  return [
    {
      ...TEXT,
      text: bound('payload.screen.title'),
      fontSize: '@title',
      fontWeight: 700,
      color: '@text',
      maxLines: 2,
      textAlign: centredWhenRound,
      paddingBottom: '@gap',
    },
    {
      type: 'Sequence',
      scrollDirection: 'vertical',
      width: '100%',
      grow: 1,
      shrink: 1,
      // The last row of a round screen can be scrolled to where the circle is wide.
      paddingBottom: bound("viewport.shape == 'round' ? 80 : 0"),
      data: bound('payload.screen.rows'),
      items: rows.map((row) => row(setting)),
    },
  ];
}

function name(of: string, setting: Setting): Apl {
  return {
    ...TEXT,
    text: bound(`${of}.name`),
    fontSize: bound(`@${setting.name} * ${of}.nameScale`),
    color: '@text',
  };
}

function note(of: string, setting: Setting): Apl {
  return {
    ...TEXT,
    when: bound(`${of}.note != ''`),
    text: bound(`${of}.note`),
    fontSize: `@${setting.note}`,
    color: '@quiet',
  };
}

function value(of: string, setting: Setting): Apl {
  return {
    ...TEXT,
    text: bound(`${of}.value`),
    fontSize: bound(`@${setting.value} * ${of}.valueScale`),
    fontWeight: 700,
    color: '@text',
  };
}

const FIRST = 'payload.screen.rows[0]';
const ONE_FIGURE: Apl = {
  type: 'Container',
  grow: 1,
  shrink: 1,
  justifyContent: 'center',
  alignItems: bound("viewport.shape == 'round' ? 'center' : 'start'"),
  paddingBottom: '@top',
  items: [name(FIRST, HERO), value(FIRST, HERO), note(FIRST, HERO)].map((text) => ({
    ...text,
    maxLines: 3,
    textAlign: centredWhenRound,
  })),
};

function nameAndValue(setting: Setting): Apl {
  return {
    type: 'Container',
    direction: 'row',
    alignItems: 'center',
    width: '100%',
    items: [
      {
        type: 'Container',
        grow: 1,
        shrink: 1,
        paddingRight: bound("viewport.shape == 'round' ? @gap : @edge"),
        items: [name('data', setting), note('data', setting)],
      },
      { ...value('data', setting), textAlign: 'right', maxWidth: '60%' },
    ],
  };
}

const RULE: Apl = { type: 'Frame', width: '100%', height: 1, backgroundColor: '@line' };

function listRow(setting: Setting): Apl {
  const { room } = setting;
  return {
    type: 'Container',
    when: RECTANGLE,
    width: '100%',
    items: [RULE, { ...nameAndValue(setting), paddingTop: room, paddingBottom: room }],
  };
}

/** Rows that look like one sheet of paper. */
function panelRow(setting: Setting): Apl {
  const { room } = setting;
  const top = bound('index == 0 ? 16 : 0');
  const bottom = bound('index == length - 1 ? 16 : 0');
  return {
    type: 'Frame',
    when: RECTANGLE,
    // Within the frame, `index` is that of its own parts.
    bind: [{ name: 'place', value: bound('index') }],
    width: '100%',
    backgroundColor: '@panel',
    ...{ borderTopLeftRadius: top, borderTopRightRadius: top },
    ...{ borderBottomLeftRadius: bottom, borderBottomRightRadius: bottom },
    item: {
      type: 'Container',
      width: '100%',
      paddingLeft: '@top',
      paddingRight: '@top',
      items: [
        { ...RULE, when: bound('place > 0') },
        { ...nameAndValue(setting), paddingTop: room, paddingBottom: room },
      ],
    },
  };
}

function centredRow(setting: Setting): Apl {
  return {
    type: 'Container',
    when: ROUND,
    width: '100%',
    alignItems: 'center',
    paddingTop: '@gap',
    paddingBottom: '@gap',
    items: [name('data', setting), value('data', setting), note('data', setting)].map((text) => ({
      ...text,
      textAlign: 'center',
    })),
  };
}

function barRow(setting: Setting): Apl {
  const rounded = { height: '@gap', borderRadius: bound('@gap / 2') };
  return {
    type: 'Container',
    width: '100%',
    paddingTop: setting.room,
    paddingBottom: setting.room,
    items: [
      nameAndValue({ ...setting, value: setting.name }),
      {
        type: 'Frame',
        ...rounded,
        width: '100%',
        backgroundColor: '@line',
        item: {
          type: 'Frame',
          ...rounded,
          width: bound("data.percent + '%'"),
          backgroundColor: '@bar',
        },
      },
    ],
  };
}
