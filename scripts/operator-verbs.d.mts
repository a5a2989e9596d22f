export const operatorVerbs: readonly string[];
