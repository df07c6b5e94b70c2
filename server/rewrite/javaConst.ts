import { refuse } from './plan.ts';
import { enclosing, type Refactoring, usesOf } from './refactoring.ts';

/** A `final` variable that a literal initializes is a constant; annotations and labels may rely on it. JLS 15.29. */
export const javaConst: Refactoring = async ({ target, root }, ordinary) => {
  const name = enclosing(target.literal.node, 'variable_declarator')?.childForFieldName('name');
  for (const use of name ? usesOf(root, name, 'identifier') : []) {
    if (enclosing(use, 'annotation', 'switch_label')) {
      return refuse(`${use.text} is needed as a constant in line ${use.startPosition.row + 1}.`);
    }
  }
  return ordinary();
};
