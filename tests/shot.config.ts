import base from './playwright.config.ts';
export default { ...base, use: { ...base.use, screenshot: 'only-on-failure' as const } };
