import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { startLayoutThread } from './browser/layout-thread.ts';
import './view/page.css';

const target = document.getElementById('app');
if (!target) throw new Error('no element with the id "app" in the page');
const today = (): string => new Date().toISOString().slice(0, 10);
mount(App, { target, props: { ports: { arrange: startLayoutThread(), today } } });
