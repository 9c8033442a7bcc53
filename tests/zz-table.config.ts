import base from '/work/main/tests/playwright.config.ts';
const { webServer: _w, ...rest } = base as any;
export default { ...rest, testDir: '/work/main/tests/e2e', outputDir: '/tmp/h/table-results', use: { ...rest.use, baseURL: 'http://127.0.0.1:49317/base/', trace: 'off' } };
