/**
 * Reads the `_headers` file that Netlify and Cloudflare Pages understand, so that the tests see the headers that
 * readers will get.
 *
 *     /assets/*
 *       Cache-Control: public, max-age=31536000, immutable
 *
 * A line at the margin is a path (`*` stands for anything, `:name` for one segment); the indented lines below it are
 * its headers. `! Name` takes a header away that an earlier rule set. `#` begins a comment line.
 */

/**
 * Returns the rules in file order: `{ path, matches(pathname), headers: [name, value][], removed: name[] }`.
 * Throws on a line that hosts would silently ignore.
 */
export function parseHeaders(text) {
  const rules = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (/^\s/.test(line)) addHeader(rules.at(-1), content, index + 1);
    else rules.push(newRule(content, index + 1));
  }
  return rules;
}

/**
 * The headers of one path, names in lower case. Rules that set the same header are joined by a comma, as Cloudflare
 * does: two rules with `Cache-Control` for one path contradict each other there, so they must here.
 */
export function headersFor(rules, pathname) {
  const result = new Map();
  for (const rule of rules.filter(({ matches }) => matches(pathname))) {
    for (const name of rule.removed) result.delete(name.toLowerCase());
    for (const [name, value] of rule.headers) append(result, name.toLowerCase(), value);
  }
  return result;
}

function append(result, name, value) {
  const earlier = result.get(name);
  result.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
}

function newRule(path, lineNumber) {
  if (!path.startsWith('/')) {
    throw new Error(
      `_headers line ${lineNumber}: "${path}" is no path. A path begins with "/", a header is indented; hosts ignore the line.`,
    );
  }
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:[A-Za-z]\w*/g, '[^/]+');
  const expression = new RegExp(`^${source}$`);
  return { path, matches: (pathname) => expression.test(pathname), headers: [], removed: [] };
}

function addHeader(rule, content, lineNumber) {
  const removed = /^!\s*([\w-]+)$/.exec(content);
  const header = /^([\w-]+)\s*:\s*(.+)$/.exec(content);
  if (!rule || !(removed ?? header)) {
    throw new Error(
      `_headers line ${lineNumber}: "${content}" is no header below a path. Write "Name: value"; hosts ignore the line.`,
    );
  }
  if (removed) rule.removed.push(removed[1]);
  else rule.headers.push([header[1], header[2]]);
}
