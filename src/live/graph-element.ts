/**
 * How does somebody else's page show a graph with one element of its own? `<benang-graph src="…">`, from a script beside the app: a frame in the
 * shape that is asked for, which tells this page what is chosen in it, as events. It knows none of the app, and needs nothing of the page.
 */
import { eventOf, frameAddress, ratioOf } from './framed.ts';

/** What is said of the frame changes with these. */
const WATCHED = ['src', 'title', 'lang', 'ratio'];
/** Never lower, in CSS pixels: below this nothing can be read. */
const LOWEST = '440px';

class BenangGraph extends HTMLElement {
  static readonly observedAttributes = WATCHED;

  readonly #frame = document.createElement('iframe');
  readonly #hear = ({ source, origin, data }: MessageEvent<unknown>): void => {
    const { contentWindow, src } = this.#frame;
    if (!contentWindow || source !== contentWindow) return;
    const said = eventOf(data, origin, src);
    if (said) this.dispatchEvent(new CustomEvent(said.name, { detail: said.detail, bubbles: true, composed: true }));
  };

  constructor() {
    super();
    const { style } = this.#frame;
    // Set one by one: a page may refuse styles that are written into elements.
    Object.assign(style, { display: 'block', width: '100%', height: 'auto', minHeight: LOWEST, border: '0' });
    this.#frame.loading = 'lazy';
    this.#frame.referrerPolicy = 'no-referrer';
    this.#frame.sandbox.add('allow-scripts', 'allow-same-origin', 'allow-popups', 'allow-popups-to-escape-sandbox');
    this.attachShadow({ mode: 'open' });
  }

  connectedCallback(): void {
    if (this.style.display === '') this.style.display = 'block';
    addEventListener('message', this.#hear);
    this.#show();
  }

  disconnectedCallback(): void {
    removeEventListener('message', this.#hear);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#show();
  }

  #show(): void {
    const frame = this.#frame;
    frame.title = this.title;
    frame.lang = this.lang;
    frame.style.aspectRatio = ratioOf(this.getAttribute('ratio'));
    const address = frameAddress(this.getAttribute('src') ?? '', document.baseURI, location.origin);
    if ((frame.getAttribute('src') ?? undefined) === address) return;
    // What differs behind the «#» alone would be no other page to the frame, which reads its address once: it begins anew.
    frame.remove();
    frame.removeAttribute('src');
    if (address === undefined) return;
    frame.src = address;
    // Empty, it would be a page of the one around it.
    this.shadowRoot?.append(frame);
  }
}

if (!customElements.get('benang-graph')) customElements.define('benang-graph', BenangGraph);
