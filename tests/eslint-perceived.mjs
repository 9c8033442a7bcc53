/**
 * Does a test find things by what people perceive, or by a name that only a style sheet needs? A rule for ESLint: in journeys and
 * component tests, a class or a chain of elements is refused as a way to anything. Who renames a style or puts an element around
 * another must not break a test, and a test must not hold because of a name that nobody sees or hears. With `chains: true`, elements may
 * be chained: for drivers that know nothing but selectors, and for components, which know what they are made of; classes are refused
 * there, too.
 */

const HOW =
  'Find it by its role, label or text, as people do (getByRole, getByLabel, getByText; see tests/e2e/page.ts); where none fits, give the component a data- attribute named after what the thing is.';

/** Methods whose first argument is a selector, whatever they are called on. */
const SELECTING = new Set([
  'locator',
  'frameLocator',
  'querySelector',
  'querySelectorAll',
  'closest',
  'matches',
  'waitForSelector',
  '$',
  '$$',
  '$eval',
  '$$eval',
  'include',
  'exclude',
]);
/** Methods that take one only when they are called on the page itself; on a locator their argument is something else. */
const ON_PAGE = new Set([
  'check',
  'click',
  'dblclick',
  'dispatchEvent',
  'fill',
  'focus',
  'getAttribute',
  'hover',
  'innerText',
  'inputValue',
  'isVisible',
  'press',
  'selectOption',
  'setInputFiles',
  'tap',
  'textContent',
  'type',
  'uncheck',
]);
/** What asks for a class without a selector. */
const OF_CLASS = new Set(['getElementsByClassName', 'toHaveClass', 'toContainClass', 'classList', 'className']);

/** An expression inside of a selector: it may be anything, and is taken for a hook. */
const UNKNOWN = '[]';
/** Where a selector begins with a class, it is one also without a call around it: it is on its way to one. */
const ON_ITS_WAY =
  /^(?:(?:#[\w-]+|[a-z]+(?=[\s>+~])|\[[^\]]*\])[\s>+~]+)*(?:section|div|span|p|form|button|ul|ol|li|article|aside|header|footer|nav|dialog|dl|dd|dt|tr|td|label|input|fieldset|legend|svg|g|h[1-6])?\.[a-z_][a-z\d_-]*(?:$|[\s.:>+~,[])/u;
/** A list of endings and media types, as a chooser of files takes it, is no selector. */
const ACCEPTS = /^[\w.+*/-]+(?:,[\w.+*/-]+)*$/u;
const isAccepted = (/** @type {string} */ text) => text.includes('/') && ACCEPTS.test(text);
/** The ending of a file is none, nor is what somebody listens for. */
const NOT_SELECTING = new Set(['endsWith', 'startsWith', 'on']);

/**
 * What is wrong with a selector, if anything.
 * @param {string} selector
 * @returns {'byClass' | 'byChain' | undefined}
 */
export function faultOf(selector) {
  // What stands in brackets and quotes is data, unless it asks for a class.
  let plain = selector
    .replace(/\[(?:"[^"]*"|'[^']*'|[^\]"'])*\]/gu, (part) => (/^\[\s*class\b/iu.test(part) ? '.class' : UNKNOWN))
    .replace(/"[^"]*"|'[^']*'/gu, '');
  if (/\.(?:[\p{L}_-]|\[\])/u.test(plain)) return 'byClass';
  /** @type {string[]} */
  const parts = [];
  // What stands in parentheses is a selector of its own.
  while (/\([^()]*\)/u.test(plain))
    plain = plain.replace(/\(([^()]*)\)/gu, (_, inside) => {
      parts.push(...String(inside).split(','));
      return '';
    });
  parts.push(...plain.split(','));
  const chained = parts
    .map((part) => part.trim())
    .filter((part) => /[\s>+~]/u.test(part))
    .flatMap((part) => part.split(/[\s>+~]+/u));
  return chained.some((step) => /^(?:[a-z]|\*)/iu.test(step)) ? 'byChain' : undefined;
}

/** @type {import('eslint').Rule.RuleModule} */
const rule = {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { chains: { type: 'boolean' } }, additionalProperties: false }],
    messages: {
      byClass: `«{{what}}» finds it by a class, which is a matter of looks. ${HOW}`,
      byChain: `«{{what}}» finds it by what it happens to stand in. ${HOW}`,
    },
  },
  create(context) {
    const { sourceCode } = context;
    const chains = context.options[0]?.chains === true;

    /**
     * The text of an argument as far as the file says it.
     * @param {any} node
     * @returns {string | undefined}
     */
    function textOf(node) {
      if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
      if (node?.type === 'TemplateLiteral')
        return node.quasis
          .map((/** @type {any} */ { value }, /** @type {number} */ i) => {
            const next = node.expressions[i];
            return value.cooked + (next ? (textOf(next) ?? UNKNOWN) : '');
          })
          .join('');
      if (node?.type === 'BinaryExpression' && node.operator === '+')
        return (textOf(node.left) ?? UNKNOWN) + (textOf(node.right) ?? UNKNOWN);
      if (node?.type !== 'Identifier') return undefined;
      for (let scope = sourceCode.getScope(node); scope; scope = /** @type {any} */ (scope.upper)) {
        const definition = /** @type {any} */ (scope.set.get(node.name)?.defs[0]);
        if (!definition) continue;
        if (definition.type === 'Variable' && definition.parent.kind === 'const') return textOf(definition.node.init);
        // What a parameter is when nothing is given.
        const given = definition.node.params?.find((/** @type {any} */ { left }) => left?.name === node.name);
        return given && textOf(given.right);
      }
      return undefined;
    }

    /** @param {any} node @param {'byClass' | 'byChain' | undefined} fault @param {string} what */
    const report = (node, fault, what) =>
      fault && !(chains && fault === 'byChain') && context.report({ node, messageId: fault, data: { what } });

    /** Arguments that a call has been asked for already. @type {Set<unknown>} */
    const asked = new Set();

    return {
      CallExpression({ callee, arguments: [first] }) {
        if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier' || !first) return;
        const { name } = callee.property;
        if (NOT_SELECTING.has(name)) asked.add(first);
        const onPage = callee.object.type === 'Identifier' && /^page$|Page$/u.test(callee.object.name);
        if (!SELECTING.has(name) && !(onPage && ON_PAGE.has(name))) return;
        const text = textOf(first);
        if (text === undefined) return;
        asked.add(first);
        report(first, faultOf(text), text);
      },
      MemberExpression({ property }) {
        if (property.type === 'Identifier' && OF_CLASS.has(property.name)) report(property, 'byClass', property.name);
      },
      Literal(node) {
        const text = textOf(node);
        if (text !== undefined && !asked.has(node) && !isAccepted(text) && ON_ITS_WAY.test(text))
          report(node, 'byClass', text);
      },
      TemplateLiteral(node) {
        const text = textOf(node);
        if (text !== undefined && !asked.has(node) && !isAccepted(text) && ON_ITS_WAY.test(text))
          report(node, 'byClass', text);
      },
    };
  },
};

export default rule;
