import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTexts } from '@/shared/i18n';

/** A scanner that ends its code with two Enters must not take a swab with the second. */
const AFTER_CODE_MS = 600;

interface Props {
  label: string;
  hint?: string;
  onCode: (typed: string) => void;
  /** Enter or space with nothing typed. */
  onGo?: () => void;
  onEscape?: () => void;
}

/** Where scanners type. With a keyboard it has the focus; a key pressed anywhere lands here. */
export function ScanInput({ label, hint, onCode, onGo, onEscape }: Props) {
  const { t } = useTexts('specimens');
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const codeAt = useRef(0);
  const submit = () => {
    if (typed.trim() !== '') {
      codeAt.current = Date.now();
      onCode(typed);
      setTyped('');
    }
  };
  const go = (key: string) => {
    if (key === ' ' || Date.now() - codeAt.current > AFTER_CODE_MS) {
      onGo?.();
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      if (typed.trim() === '') {
        go(event.key);
      } else {
        submit();
      }
    } else if (event.key === ' ' && typed === '') {
      event.preventDefault();
      go(event.key);
    } else if (event.key === 'Escape') {
      setTyped('');
      onEscape?.();
    }
  };
  const latest = useRef({ go, onEscape });
  useEffect(() => {
    latest.current = { go, onEscape };
  });
  useEffect(() => {
    const anywhere = (event: globalThis.KeyboardEvent) => {
      const at = event.target instanceof Element ? event.target : null;
      if (event.ctrlKey || event.altKey || event.metaKey || at?.closest('input, textarea, select')) {
        return;
      }
      if (event.key === 'Escape') {
        latest.current.onEscape?.();
      } else if (event.key.length === 1 && event.key !== ' ') {
        input.current?.focus();
      } else if ((event.key === ' ' || event.key === 'Enter') && !at?.closest('button, a')) {
        event.preventDefault();
        latest.current.go(event.key);
      }
    };
    const isKeyboard = matchMedia('(pointer: fine)').matches;
    // a button that was clicked must not be pressed again by the space that says "taken"
    const clicked = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      requestAnimationFrame(() => {
        if (button && (document.activeElement === button || document.activeElement === document.body)) {
          input.current?.focus();
        }
      });
    };
    document.addEventListener('keydown', anywhere);
    if (isKeyboard) {
      document.addEventListener('click', clicked);
      input.current?.focus();
    }
    return () => {
      document.removeEventListener('keydown', anywhere);
      document.removeEventListener('click', clicked);
    };
  }, []);
  return (
    <div className="desk-scan">
      <label htmlFor="desk-scan">{label}</label>
      <div className="desk-scan-row">
        <input
          id="desk-scan"
          ref={input}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          onKeyDown={onKeyDown}
          placeholder={hint}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
        />
        {typed.trim() !== '' && (
          <button type="button" className="desk-button" onClick={submit}>
            {t('scan.go')}
          </button>
        )}
      </div>
    </div>
  );
}
