/**
 * What can the reader do? One list: the list of commands shows it, the help lists its keys, the keyboard obeys it, and the buttons of the
 * header run it.
 */
import { FIRMEST_FIRST } from '../../graph/build.ts';
import { ORDERS } from '../../graph/orders.ts';
import { changeText } from '../../session/change-text.ts';
import { claimOnSentence } from '../../session/claim-on-sentence.ts';
import type { Session } from '../../session/session.svelte.ts';
import { THEMES, type Theme } from '../../session/theme.ts';
import { VIEWS } from '../../session/view.ts';
import { orderText } from '../../wording/order-text.ts';
import { LOCALES, languageName, type Locale } from '../../words/languages.ts';
import { m } from '../../words/messages/messages.js';
import { VIEW_TEXT } from './view-text.ts';

export const GROUPS = ['view', 'filter', 'ask', 'code', 'dossier', 'page'] as const;
export type Group = (typeof GROUPS)[number];

export interface Action {
  readonly id: string;
  readonly group: Group;
  readonly title: string;
  /** As in `keys.ts`: «Ctrl+K», «/». */
  readonly keys?: readonly string[];
  /** Whether it would do something now. */
  readonly enabled: boolean;
  /** What it still needs, said when its key is pressed in vain; undefined where that is seen. */
  readonly needs?: string | undefined;
  readonly run: () => void;
}

/** What only the page can do. */
export interface PageActions {
  readonly search: () => void;
  readonly commands: () => void;
  /** Opens a dialog that needs nothing but the open dossier. */
  readonly dialog: (
    id: 'codebook' | 'lists' | 'details' | 'proposals' | 'compare' | 'history' | 'report' | 'links',
  ) => void;
  readonly open: () => void;
  readonly close: () => void;
  readonly save: () => void;
  readonly saveElsewhere: () => void;
  readonly newDossier: () => void;
  readonly addArticle: () => void;
  /** Leads the chosen words to the form for a claim, or to the choice of an actor. */
  readonly codeClaim: () => void;
  readonly codeActor: () => void;
  /** Begins a line from an actor: who is chosen next is its other end. */
  readonly drawLine: (actor: string) => void;
  /** Takes back what was last done, or does it again, and says what. */
  readonly undo: (told: typeof changeText) => void;
  readonly redo: (told: typeof changeText) => void;
  /** To the next sentence to read for claims, or back; past the current one, in which there is nothing; to the next claim to check. */
  readonly nextSentence: (by: 1 | -1) => void;
  readonly nothingHere: () => void;
  /** Adds what the current sentence is offered to say. */
  readonly takeOffer: () => void;
  readonly nextToCheck: (by: 1 | -1) => void;
  /** Takes the claim that is being written; `again`: and begins another on the same words. */
  readonly takeClaim: (again: boolean) => void;
  readonly figure: () => void;
  /** Shows the steps of the story. */
  readonly story: () => void;
  readonly html: () => void;
  readonly help: () => void;
  readonly fit: () => void;
  readonly copyLink: () => void;
  /** Passes the link on by what the device has for it; undefined where it has nothing. */
  readonly share: (() => void) | undefined;
  readonly print: () => void;
  readonly theme: (theme: Theme) => void;
  readonly locale: (locale: Locale) => void;
}

const THEME_TEXT = { auto: m.theme_auto, light: m.theme_light, dark: m.theme_dark };
const MODALITIES = {
  asserted: m.action_asserted,
  alleged: m.action_alleged,
  planned: m.action_planned,
  hypothetical: m.action_hypothetical,
};
const ORDER_KEYS = { community: '2', kind: '3', family: '4', time: '5', circle: '6', list: '8' };
const VIEW_KEYS = { graph: 'g', table: 't', matrix: 'm' };

export function actionsOf(session: Session, theme: Theme, page: PageActions): readonly Action[] {
  const { dossier, filtering, selection, graph } = session;
  const open = dossier !== undefined;
  const linked = open && !!graph && graph.order > 1;
  const actor = selection.kind === 'actor' || selection.kind === 'around' ? selection.id : undefined;
  const words = session.coding.words !== undefined;
  const passage = session.selection.kind === 'passage' ? session.selection : undefined;
  const { draft, parked } = session.coding;
  const writing = draft !== undefined && !parked;
  const toCheck = dossier?.claims.some((one) => one.toCheck) ?? false;
  const claim = session.claims.get(session.activeClaim ?? '');
  const listed = !!dossier?.actorLists;
  const placeable = open && session.view === 'graph' && !session.overview.shown;
  return [
    { id: 'search', group: 'view', title: m.action_search(), keys: ['/', 'Ctrl+F'], enabled: open, run: page.search },
    ...VIEWS.map((view): Action => ({
      id: view,
      group: 'view',
      title: m.action_view({ view: VIEW_TEXT[view]() }),
      keys: [VIEW_KEYS[view]],
      enabled: open && session.view !== view,
      run: () => {
        session.setView(view);
      },
    })),
    { id: 'fit', group: 'view', title: m.fit(), keys: ['0'], enabled: open && session.view === 'graph', run: page.fit },
    {
      id: 'overview',
      group: 'view',
      title: session.overview.shown ? m.overview_show_actors() : m.overview_show(),
      keys: ['o'],
      enabled: session.view === 'graph' && (session.overview.offered || session.overview.shown),
      run: () => session.overview.choose(session.overview.shown ? 'no' : 'communities'),
    },
    {
      id: 'show-speakers',
      group: 'view',
      title: session.speakersShown ? m.action_speakers_hide() : m.action_speakers_show(),
      keys: ['q'],
      enabled: placeable,
      run: () => session.showSpeakers(!session.speakersShown),
    },
    {
      id: 'arrange',
      group: 'view',
      title: m.arrange_again(),
      enabled: open,
      run: () => void session.arrangeAgain(),
    },
    ...ORDERS.map((by): Action => ({
      id: `order-${by}`,
      group: 'view',
      title: m.order_action({ order: orderText(by) }),
      keys: [ORDER_KEYS[by]],
      enabled: placeable && session.ordered?.order.by !== by && (by !== 'list' || listed),
      needs: by === 'list' && placeable && !listed ? m.list_needs() : undefined,
      run: () => void session.arrangeAs({ by }),
    })),
    {
      id: 'order-around',
      group: 'view',
      title: m.order_action({ order: m.action_around_rings() }),
      keys: ['7'],
      enabled: placeable && actor !== undefined,
      needs: placeable ? m.order_around_needs() : undefined,
      run: () => {
        if (actor !== undefined) void session.arrangeAs({ by: 'around', actor });
      },
    },
    {
      id: 'order-best',
      group: 'view',
      title: m.order_action({ order: m.order_best() }),
      keys: ['1'],
      enabled: placeable && session.ordered !== undefined,
      run: () => void session.arrangeAs(),
    },
    {
      id: 'unpin',
      group: 'view',
      title: m.unpin_all(),
      enabled: session.pinned.size > 0,
      run: () => void session.releaseAll(),
    },
    {
      id: 'everything',
      group: 'filter',
      title: m.action_everything(),
      keys: ['x'],
      enabled: filtering.active,
      run: () => filtering.clear(),
    },
    ...FIRMEST_FIRST.map((modality): Action => ({
      id: modality,
      group: 'filter',
      title: MODALITIES[modality](),
      enabled: open,
      run: () => filtering.only('modality', modality),
    })),
    {
      id: 'single-origin',
      group: 'filter',
      title: m.action_single_origin(),
      enabled: open,
      run: () => filtering.setOrigins(1, 1),
    },
    {
      id: 'idle',
      group: 'filter',
      title: filtering.hideIsolated ? m.action_fade_idle() : m.action_hide_idle(),
      enabled: open,
      run: () => {
        filtering.hideIsolated = !filtering.hideIsolated;
      },
    },
    {
      id: 'path',
      group: 'ask',
      title: m.action_path(),
      keys: ['p'],
      enabled: linked,
      run: () => {
        const start = actor ?? mostConnected(session);
        if (start === undefined) return;
        // Who was not chosen is only a proposal.
        const asks = actor === undefined ? 'from' : 'to';
        session.select({ kind: 'path', from: start, assertedOnly: false, choice: 0, asks });
      },
    },
    {
      id: 'around',
      group: 'ask',
      title: m.action_around(),
      keys: ['n'],
      enabled: actor !== undefined,
      run: () => {
        if (actor !== undefined) session.select({ kind: 'around', id: actor, depth: 1 });
      },
    },
    {
      id: 'disagreements',
      group: 'ask',
      title: m.action_disagreements(),
      keys: ['d'],
      enabled: open,
      run: () => session.select({ kind: 'disagreements' }),
    },
    {
      id: 'speakers',
      group: 'ask',
      title: m.action_speakers(),
      keys: ['w'],
      enabled: open,
      run: () => session.select({ kind: 'speakers' }),
    },
    {
      id: 'structure',
      group: 'ask',
      title: m.action_structure(),
      keys: ['s'],
      enabled: open,
      run: () => session.select({ kind: 'structure' }),
    },
    {
      id: 'code-claim',
      group: 'code',
      title: m.action_code_claim(),
      keys: ['c'],
      enabled: words || passage !== undefined,
      run: () => {
        if (words || !passage) return page.codeClaim();
        const { documents, coding } = session;
        void coding.use(({ drafting }) => claimOnSentence({ documents, drafting }, passage));
      },
    },
    {
      id: 'code-actor',
      group: 'code',
      title: m.action_code_actor(),
      keys: ['a'],
      enabled: words,
      run: page.codeActor,
    },
    {
      id: 'draw-line',
      group: 'code',
      title: m.action_draw_line(),
      keys: ['l'],
      enabled: linked && actor !== undefined,
      run: () => {
        if (actor !== undefined) page.drawLine(actor);
      },
    },
    {
      id: 'take-claim',
      group: 'code',
      title: m.action_take_claim(),
      keys: ['Ctrl+Enter'],
      enabled: writing,
      run: () => page.takeClaim(false),
    },
    {
      id: 'take-again',
      group: 'code',
      title: m.action_take_again(),
      keys: ['Ctrl+Shift+Enter'],
      enabled: writing && !draft.editing,
      run: () => page.takeClaim(true),
    },
    {
      id: 'take-offer',
      group: 'code',
      title: m.offers_take_long(),
      keys: ['y'],
      enabled: open && session.document !== undefined && !writing,
      run: page.takeOffer,
    },
    {
      id: 'next-sentence',
      group: 'code',
      title: m.progress_next(),
      keys: ['j'],
      enabled: open,
      run: () => page.nextSentence(1),
    },
    {
      id: 'previous-sentence',
      group: 'code',
      title: m.progress_previous(),
      keys: ['k'],
      enabled: open,
      run: () => page.nextSentence(-1),
    },
    {
      id: 'nothing-here',
      group: 'code',
      title: m.progress_nothing(),
      keys: ['r'],
      enabled: open && session.document !== undefined,
      run: page.nothingHere,
    },
    {
      id: 'to-check',
      group: 'code',
      title: claim?.toCheck ? m.check_done() : m.check_mark(),
      keys: ['f'],
      enabled: claim !== undefined,
      run: () => {
        if (claim) void session.coding.use(({ checking }) => checking.toggle(claim));
      },
    },
    {
      id: 'next-to-check',
      group: 'code',
      title: m.check_next(),
      keys: ['v'],
      enabled: toCheck,
      run: () => page.nextToCheck(1),
    },
    {
      id: 'previous-to-check',
      group: 'code',
      title: m.check_previous(),
      keys: ['b'],
      enabled: toCheck,
      run: () => page.nextToCheck(-1),
    },
    { id: 'add-article', group: 'code', title: m.action_add_article(), enabled: open, run: page.addArticle },
    { id: 'codebook', group: 'code', title: m.action_codebook(), enabled: open, run: () => page.dialog('codebook') },
    { id: 'lists', group: 'code', title: m.action_lists(), enabled: open, run: () => page.dialog('lists') },
    { id: 'story', group: 'dossier', title: m.action_story(), enabled: open, run: page.story },
    {
      id: 'present',
      group: 'dossier',
      title: m.action_present(),
      enabled: !!dossier?.story?.length,
      run: () => void session.goTo(new URLSearchParams({ step: '1' })),
    },
    { id: 'proposals', group: 'code', title: m.action_proposals(), enabled: open, run: () => page.dialog('proposals') },
    { id: 'compare', group: 'code', title: m.action_compare(), enabled: open, run: () => page.dialog('compare') },
    { id: 'new', group: 'dossier', title: m.action_new_dossier(), enabled: true, run: page.newDossier },
    { id: 'open', group: 'dossier', title: m.open(), keys: ['Ctrl+O'], enabled: true, run: page.open },
    { id: 'close', group: 'dossier', title: m.close_dossier(), enabled: open, run: page.close },
    { id: 'save', group: 'dossier', title: m.save_dossier(), keys: ['Ctrl+S'], enabled: open, run: page.save },
    {
      id: 'save-elsewhere',
      group: 'dossier',
      title: m.save_elsewhere(),
      keys: ['Ctrl+Shift+S'],
      enabled: open,
      run: page.saveElsewhere,
    },
    { id: 'figure', group: 'dossier', title: m.export_figure_long(), keys: ['e'], enabled: open, run: page.figure },
    { id: 'html', group: 'dossier', title: m.action_html(), enabled: open, run: page.html },
    { id: 'report', group: 'dossier', title: m.action_report(), enabled: open, run: () => page.dialog('report') },
    { id: 'link', group: 'dossier', title: m.action_copy_link(), enabled: open, run: page.copyLink },
    { id: 'links', group: 'dossier', title: m.action_links(), enabled: open, run: () => page.dialog('links') },
    ...(page.share
      ? [{ id: 'share', group: 'dossier', title: m.action_share(), enabled: open, run: page.share } as const]
      : []),
    {
      id: 'print',
      group: 'dossier',
      title: m.action_print(),
      enabled: session.document !== undefined,
      run: page.print,
    },
    {
      id: 'undo',
      group: 'dossier',
      title: m.undo(),
      keys: ['Ctrl+Z'],
      enabled: session.canUndo,
      run: () => page.undo(changeText),
    },
    {
      id: 'redo',
      group: 'dossier',
      title: m.redo(),
      keys: ['Ctrl+Y', 'Ctrl+Shift+Z'],
      enabled: session.canRedo,
      run: () => page.redo(changeText),
    },
    { id: 'details', group: 'dossier', title: m.action_details(), enabled: open, run: () => page.dialog('details') },
    { id: 'history', group: 'dossier', title: m.action_history(), enabled: open, run: () => page.dialog('history') },
    { id: 'commands', group: 'page', title: m.action_commands(), keys: ['Ctrl+K'], enabled: true, run: page.commands },
    { id: 'help', group: 'page', title: m.help(), keys: ['?'], enabled: true, run: page.help },
    ...THEMES.map((to): Action => ({
      id: `theme-${to}`,
      group: 'page',
      title: `${m.theme()}: ${THEME_TEXT[to]()}`,
      enabled: to !== theme,
      run: () => page.theme(to),
    })),
    ...LOCALES.filter((locale) => locale !== session.locale).map((locale): Action => ({
      id: `locale-${locale}`,
      group: 'page',
      title: m.action_language({ language: languageName(locale, session.locale) }),
      enabled: true,
      run: () => page.locale(locale),
    })),
  ];
}

function mostConnected({ graph }: Session): string | undefined {
  let best: string | undefined;
  graph?.forEachNode((id) => {
    if (best === undefined || graph.degree(id) > graph.degree(best)) best = id;
  });
  return best;
}
