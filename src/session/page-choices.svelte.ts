/** What does the user ask for in an HTML page? Kept while the app is open, of one dossier at a time: the dialog comes back as it was left. */
export class PageChoices {
  /** Blank: what the dossier says. */
  own = $state.raw({ title: '', standfirst: '', credit: '' });
  withoutTexts = $state(false);
  withoutNotes = $state(false);
  withoutStory = $state(false);
}

/** By session. */
const last = new WeakMap<object, { readonly dossier: string; readonly choices: PageChoices }>();

/** To be changed in place; as they were left, unless another dossier was asked for since. `dossier`: its id. */
export function pageChoices(session: object, dossier: string): PageChoices {
  const found = last.get(session);
  if (found?.dossier === dossier) return found.choices;
  const choices = new PageChoices();
  last.set(session, { dossier, choices });
  return choices;
}
