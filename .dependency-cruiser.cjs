/**
 * Who may import whom, as data. Each room lists the rooms it may import besides
 * itself; every rule below is made from these tables.
 */

const shared = (name) => `shared/${name}`;

/** room -> rooms it may import */
const LADDER = {
  'bank-file': [],
  'shared/money': [],
  'shared/calendar': [],
  'shared/banking': ['shared/money', 'shared/calendar'],
  'shared/linking': ['shared/calendar'],
  'shared/fdx': ['banking', 'money', 'calendar', 'linking'].map(shared),
  'shared/dialog': ['banking', 'money', 'calendar', 'linking'].map(shared),
  'shared/intents': ['dialog', 'banking', 'money', 'calendar', 'linking'].map(shared),
  'shared/disclosure': ['dialog', 'banking', 'money', 'calendar', 'linking'].map(shared),
  'shared/phrasing': ['dialog', 'banking', 'money', 'calendar', 'linking'].map(shared),
  'shared/assistant': ['intents', 'disclosure', 'phrasing', 'dialog', 'banking', 'linking', 'calendar'].map(
    shared,
  ),
  'shared/testing': ['assistant', 'dialog', 'banking', 'money', 'calendar', 'linking'].map(shared),
  'skills/alexa': ['shared/dialog', 'shared/linking', 'shared/calendar'],
  'skills/google': ['shared/dialog', 'shared/linking', 'shared/calendar'],
  'interaction-models': ['shared/calendar', 'shared/dialog', 'shared/phrasing', 'bank-file'],
  lambda: ['bank-file', 'shared', 'skills'],
  'sandbox-bank': ['bank-file'],
  simulator: ['bank-file', 'sandbox-bank', 'interaction-models', 'shared/dialog', 'lambda/build.ts'],
};

/** Single files that a room may import beyond its rooms. */
const DOORS = {
  'interaction-models': ['shared/banking/spending/category.ts'],
  'skills/alexa': ['shared/phrasing/render.ts'],
  'skills/google': ['shared/banking/spending/category.ts', 'shared/phrasing/render.ts'],
};

/** package -> where it may be imported */
const FENCES = {
  'ask-sdk-': ['skills/alexa', 'lambda', 'simulator', 'bench/subjects'],
  'ask-smapi-': ['interaction-models', 'lambda'],
  '@assistant/conversation': ['skills/google', 'lambda', 'bench/subjects'],
  '@assistant/actions': ['interaction-models'],
  '@aws-sdk/': ['lambda'],
  'aws-cdk-lib': ['lambda'],
  'oidc-provider': ['sandbox-bank'],
  'playwright-core': ['simulator', 'sandbox-bank'],
  zod: [
    'bank-file',
    'shared/dialog/remembered-session.ts',
    'shared/fdx',
    'shared/linking',
    'skills',
    'lambda',
    'simulator',
    'sandbox-bank',
    'interaction-models',
  ],
};

const TESTS = '\\.test\\.ts$|^shared/testing/|^lambda/conversations/|-contract\\.ts$';
const inside = (rooms) => rooms.map((room) => (room.endsWith('.ts') ? `^${room}$` : `^${room}/`)).join('|');
const escaped = (name) => name.replace(/[/.]/g, '\\$&');

const ladderRules = Object.entries(LADDER).map(([room, allowed]) => ({
  name: `ladder: ${room}`,
  comment: `${room} may import only ${allowed.join(', ') || 'nothing of the other rooms'}`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: TESTS },
  to: {
    path: '^(bank-file|shared|skills|interaction-models|lambda|sandbox-bank|simulator|bench)/',
    pathNot: inside([room, ...allowed, ...(DOORS[room] ?? [])]),
  },
}));

const fenceRules = Object.entries(FENCES).map(([name, rooms]) => ({
  name: `fence: ${name}`,
  comment: `${name} is imported only in ${rooms.join(', ')}`,
  severity: 'error',
  from: { path: '^[a-z-]+/', pathNot: `${inside(rooms)}|${TESTS}` },
  to: { path: `node_modules/${escaped(name)}` },
}));

module.exports = {
  forbidden: [
    ...ladderRules,
    ...fenceRules,
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no test code in production',
      severity: 'error',
      from: { pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'no orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '\\.d\\.ts$|^[^/]+$|^interaction-models/(alexa|google)/' },
      to: {},
    },
    {
      name: 'every room is named',
      severity: 'error',
      from: {},
      to: {
        path: '^(shared/[^/]+|skills/[^/]+|[a-z-]+)/.*\\.ts$',
        pathNot: `^node_modules/|${inside([...Object.keys(LADDER), 'bench'])}`,
      },
    },
    {
      name: 'what is true of the sandbox customers is for tests and measurements',
      severity: 'error',
      from: { path: '^[a-z-]+/', pathNot: `${TESTS}|^bench/|^sandbox-bank/(truth|customers)/` },
      to: { path: '^sandbox-bank/truth/' },
    },
    {
      name: 'no package beyond package.json',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
    {
      name: 'production code uses no development package',
      severity: 'error',
      from: {
        path: '^(bank-file|shared|skills|lambda)/',
        pathNot: `${TESTS}|^lambda/build\\.ts$|^shared/phrasing/compile`,
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage|\\.sandbox)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
