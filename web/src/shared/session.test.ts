// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { pathAfterSignIn, signInPath } from './session';

describe('the way back after signing in', () => {
  it('is the page where somebody was', () => {
    expect(signInPath('/people/1?x=2')).toBe('/sign-in?next=%2Fpeople%2F1%3Fx%3D2');
    expect(pathAfterSignIn('/people/1?x=2')).toBe('/people/1?x=2');
  });

  it('is the home page by default', () => {
    expect(signInPath('/')).toBe('/sign-in');
    expect(pathAfterSignIn(null)).toBe('/');
  });

  it.each(['//evil.example/', 'https://evil.example/', '/\\evil.example', 'javascript:alert(1)'])(
    'never leads to another site: %s',
    (next) => {
      expect(pathAfterSignIn(next)).toBe('/');
    },
  );
});
