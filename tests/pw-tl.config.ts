import base from '/work/main/tests/playwright.config.ts';
export default { ...base, testDir: '/work/main/tests/e2e', outputDir: '/tmp/h/tl/results', use: { ...base.use, baseURL: 'http://127.0.0.1:4837/base/' }, webServer: undefined };
