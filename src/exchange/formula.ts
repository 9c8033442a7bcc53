/** How is a formula said in one line? Fractions, powers and roots of MathML, and of Word's own markup, as people type them. */

const local = (node: Node): string => node.nodeName.replace(/^.*:/u, '').toLowerCase();
const childrenOf = (node: Node): readonly Element[] => [...(node as Element).children];
const named = (node: Node, name: string): Element | undefined => childrenOf(node).find((one) => local(one) === name);

/** In brackets unless it is one number, name or sign. */
const grouped = (text: string): string => (/^(?:[\p{L}\p{M}]+|[\d.,]+|.)?$/u.test(text) ? text : `(${text})`);

const inner = (nodes: Iterable<Node>): string => [...nodes].map(formulaText).join('');

/** Word names the parts of a construction, MathML counts them. */
const part = (node: Node, name: string, at: number): string => {
  const own = named(node, name);
  const one = own ?? childrenOf(node)[at];
  return one ? formulaText(one) : '';
};

export function formulaText(node: Node): string {
  if (node.nodeType === 3)
    return (node.nodeValue ?? '').replace(/\s+/gu, ' ').trim() && (node.nodeValue ?? '').replace(/\s+/gu, ' ');
  if (node.nodeType !== 1 && node.nodeType !== 9) return '';
  const name = local(node);
  if (name === 'annotation' || name === 'annotation-xml' || /pr$/u.test(name) || name === 'instrtext') return '';
  const [base, low, high] = ['e', 'sub', 'sup'];
  switch (name) {
    case 'f':
    case 'mfrac':
      return `${grouped(part(node, 'num', 0))}/${grouped(part(node, 'den', 1))}`;
    case 'ssup':
    case 'msup':
      return `${part(node, base, 0)}^${grouped(part(node, high, 1))}`;
    case 'ssub':
    case 'msub':
      return `${part(node, base, 0)}_${grouped(part(node, low, 1))}`;
    case 'ssubsup':
    case 'msubsup':
      return `${part(node, base, 0)}_${grouped(part(node, low, 1))}^${grouped(part(node, high, 2))}`;
    case 'msqrt':
      return `√${grouped(inner(node.childNodes).trim())}`;
    case 'rad':
      return `${named(node, 'deg')?.textContent ?? ''}√${grouped(part(node, base, 0))}`;
    case 'mroot':
      return `${part(node, 'deg', 1)}√${grouped(part(node, base, 0))}`;
    case 'd':
      return `(${inner(node.childNodes)})`;
    default:
      return inner(node.childNodes);
  }
}
