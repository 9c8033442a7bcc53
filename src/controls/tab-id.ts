/** How is a panel tied to its tab? By the tab's id, which begins with that of the row. */
export const tabId = (list: string, tab: string): string => `${list}-${tab}`;
