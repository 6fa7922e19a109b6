// jsdom lacks what Ant Design asks of a browser.
if ('window' in globalThis && typeof window.matchMedia !== 'function') {
  window.matchMedia = (query: string) =>
    ({
      matches: false,
      media: query,
      onchange: null,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
      dispatchEvent: () => false,
    }) as MediaQueryList;
}
globalThis.ResizeObserver ??= class {
  observe(): void {
    // nothing is laid out here
  }
  unobserve(): void {
    // nothing is laid out here
  }
  disconnect(): void {
    // nothing is laid out here
  }
};
