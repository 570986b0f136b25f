/** A table with columns aligned, the first to the left and the others to the right. */
export function table(title, header, rows) {
  const cells = [header, ...rows].map((row) => row.map(String));
  const widths = header.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  const line = (row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  ');
  const rule = widths.map((width) => '-'.repeat(width));
  return ['', title, '', ...[cells[0], rule, ...cells.slice(1)].map((row) => line(row).trimEnd()), ''].join('\n');
}

/** Three digits that matter, with the unit. */
export function seconds(value) {
  return `${value >= 100 ? value.toFixed(0) : value.toPrecision(3)} s`;
}

/** How many times as much as the one it is compared with. */
export function ratio(value, reference) {
  const times = value / reference;
  return `${times >= 100 ? times.toFixed(0) : times.toPrecision(2)}x`;
}
