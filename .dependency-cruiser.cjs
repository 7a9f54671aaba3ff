// The arrows of the house: contract is the leaf everyone may use; rules and extractors know only it;
// validators may ask rules; pipeline sits on top. Proved by test/house/arrows.test.ts.
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'contract-is-a-leaf',
      severity: 'error',
      from: { path: '^contract/' },
      to: { path: '^(rules|validators|extractors|pipeline|bench|samples|test|scripts)/' },
    },
    {
      name: 'rules-know-only-contract',
      severity: 'error',
      from: { path: '^rules/' },
      to: { path: '^(validators|extractors|pipeline|bench|samples|test|scripts)/' },
    },
    {
      name: 'extractors-know-only-contract',
      severity: 'error',
      from: { path: '^extractors/' },
      to: { path: '^(rules|validators|pipeline|bench|samples|test|scripts)/' },
    },
    {
      name: 'validators-ask-rules',
      severity: 'error',
      from: { path: '^validators/' },
      to: { path: '^(extractors|pipeline|bench|samples|test|scripts)/' },
    },
    {
      name: 'pipeline-is-not-a-test',
      severity: 'error',
      from: { path: '^pipeline/' },
      to: { path: '^(bench|test|scripts)/|^samples/generator/' },
    },
    {
      name: 'review-talks-http',
      severity: 'error',
      comment: 'the page knows the shapes of the API and of results, and no code of the service',
      from: { path: '^review/' },
      to: {
        path: '^(rules|validators|extractors|pipeline|bench|samples|test|scripts)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nobody-imports-the-page',
      severity: 'error',
      from: { path: '^(contract|rules|validators|extractors|pipeline)/' },
      to: { path: '^review/' },
    },
    {
      name: 'pure-rooms-do-no-io',
      severity: 'error',
      comment: 'rules and validators are pure',
      from: { path: '^(rules|validators|contract)/' },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};
