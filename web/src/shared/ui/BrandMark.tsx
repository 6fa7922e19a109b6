/** The shield with river and peaks, as in `public/icon.svg`. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 64 64" className="brand-mark" aria-hidden="true">
      <path className="brand-shield" d="M32 3 57 12v20c0 15-10.500 25-25 29C17.500 57 7 47 7 32V12z" />
      <path
        className="brand-lines"
        d="M18 40c5 5 9 5 14 0s9-5 14 0M20 29l9-12 4 9 4-5 7 8"
        fill="none"
        strokeWidth="5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
