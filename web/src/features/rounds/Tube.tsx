/** A tube with as many swabs as may share it, so that a size is seen before it is read. */
export function Tube({ size }: { size: number }) {
  const columns = size > 5 ? 2 : 1;
  const swabs = Array.from({ length: size }, (_, index) => ({
    x: columns === 1 ? 14 : 9 + 10 * (index % 2),
    y: 54 - (columns === 1 ? 9 : 4.6) * Math.floor(index / columns) - (columns === 1 && size === 1 ? 6 : 0),
  }));
  return (
    <svg viewBox="0 0 28 66" aria-hidden="true" className={`tube tube-${String(size)}`}>
      <rect x="2" y="1" width="24" height="6" rx="2" />
      <path d="M4 7v44a10 10 0 0 0 20 0V7" />
      {swabs.map(({ x, y }) => (
        <circle key={`${String(x)}-${String(y)}`} cx={x} cy={y} r={columns === 1 ? 3 : 1.9} />
      ))}
    </svg>
  );
}
