/**
 * Which groups of one column may be shown. Groups under the minimum are hidden; and since what is hidden can be had as the total
 * minus what is shown, the hidden ones together must reach the minimum too, else the next smallest is hidden as well.
 * @param sizes respondents per group
 * @returns true per group that may be shown
 */
export function shownGroups(sizes: readonly number[], minimum: number): boolean[] {
  const shown = sizes.map((n) => n >= minimum);
  const hidden = () => sizes.reduce((sum, n, i) => (shown[i] ? sum : sum + n), 0);
  while (shown.includes(false) && shown.includes(true) && hidden() < minimum) {
    let smallest = -1;
    for (let i = 0; i < sizes.length; i++) if (shown[i] && (smallest < 0 || sizes[i] < sizes[smallest])) smallest = i;
    shown[smallest] = false;
  }
  return shown;
}
