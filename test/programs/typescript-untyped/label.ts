export const label = 'values';
