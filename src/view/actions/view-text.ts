/** What are the views called? */
import { m } from '../../words/messages/messages.js';

export const VIEW_TEXT = { graph: m.view_graph, table: m.view_table, matrix: m.view_matrix };
