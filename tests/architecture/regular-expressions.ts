/** Every regular expression of the sources, as the compiler's own reader sees it. */
import ts from "typescript";
import { type SourceFile, sourceFiles } from "./source-files.ts";

export type Expression = {
  readonly where: string;
  readonly source: string;
  readonly flags: string;
};

/** The only file that may build one while the program runs. */
const maker = "app/domain/text/built-pattern.ts";
/** Functions that build expressions: called while a module loads, or by one another. */
const builders: ReadonlySet<string> = new Set(["builtPattern", "shortPattern", "cuedCodes"]);
/** Methods of a text that make an expression of whatever is not one. */
const searches: ReadonlySet<string> = new Set(["match", "matchAll", "search"]);

type Findings = {
  readonly literals: Expression[];
  /** Expressions that a test could not see. */
  readonly strays: string[];
  /** Files whose loading builds expressions. */
  readonly building: Set<string>;
};

/** Reads the sources of the application, without its tests. */
export const expressionsOfApp = () => findExpressions(sourceFiles(["app"], /(?<![.]test)[.]tsx?$/));

export function findExpressions(files: readonly SourceFile[]): Findings {
  const found: Findings = { literals: [], strays: [], building: new Set() };
  for (const { name, text } of files) {
    if (name === maker) continue;
    const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node) => {
      readNode(node, tree, found);
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  return found;
}

function readNode(node: ts.Node, tree: ts.SourceFile, found: Findings) {
  const where = () =>
    `${tree.fileName}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const addStray = () => found.strays.push(`${where()}: ${node.getText().slice(0, 80)}`);
  if (ts.isRegularExpressionLiteral(node)) {
    const end = node.text.lastIndexOf("/");
    const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)];
    found.literals.push({ where: where(), source, flags });
  }
  if (isConstructor(node)) addStray();
  if (!ts.isCallExpression(node)) return;
  if (ts.isIdentifier(node.expression) && builders.has(node.expression.text)) {
    found.building.add(tree.fileName);
    if (!isSeenByLoading(node)) addStray();
  }
  if (isSearchForText(node, tree)) addStray();
}

/** The global `RegExp`, called, constructed or handed on; as a type it does nothing. */
function isConstructor(node: ts.Node): boolean {
  return ts.isIdentifier(node) && node.text === "RegExp" && !ts.isTypeReferenceNode(node.parent);
}

/** Whether loading the module is enough to make this call, itself or through another builder. */
function isSeenByLoading(call: ts.Node): boolean {
  const around = ts.findAncestor(call.parent, ts.isFunctionLike);
  if (around === undefined) return true;
  return ts.isFunctionDeclaration(around) && builders.has(around.name?.text ?? "");
}

function isSearchForText(call: ts.CallExpression, tree: ts.SourceFile): boolean {
  const [what, ...more] = call.arguments;
  if (!ts.isPropertyAccessExpression(call.expression) || !what || more.length > 0) return false;
  return searches.has(call.expression.name.text) && !holdsExpression(what, tree);
}

/** A literal, or a name that this file gives to one, to what a builder made, or to a parameter of that type. */
function holdsExpression(what: ts.Expression, tree: ts.SourceFile): boolean {
  if (ts.isRegularExpressionLiteral(what)) return true;
  if (ts.isElementAccessExpression(what)) return holdsExpression(what.expression, tree);
  if (!ts.isIdentifier(what)) return false;
  let holds = false;
  const visit = (node: ts.Node) => {
    const isNamed =
      (ts.isVariableDeclaration(node) || ts.isParameter(node)) && node.name.getText() === what.text;
    if (isNamed) {
      holds ||= node.type?.getText() === "RegExp";
      holds ||= node.initializer !== undefined && isMade(node.initializer);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return holds;
}

function isMade(node: ts.Node): boolean {
  if (ts.isRegularExpressionLiteral(node)) return true;
  if (ts.isCallExpression(node) && builders.has(node.expression.getText())) return true;
  return ts.forEachChild(node, isMade) ?? false;
}
