import { useState } from 'react';
import { useTexts } from '@/shared/i18n';
import { TUBE } from './codes';
import type { DeskSession } from './session';

/** A swab of a surface: which tube, where, and what was wiped. */
export function SurfacePanel({ desk, onBack }: { desk: DeskSession; onBack: () => void }) {
  const { t } = useTexts('specimens');
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState('');
  const [surface, setSurface] = useState('');
  const code = typed.normalize('NFKC').trim().toUpperCase();
  const isWhole = TUBE.test(code) && place.trim() !== '' && surface.trim() !== '';
  const fields = [
    ['surface-tube', t('surface.tube'), typed, setTyped, 32],
    ['surface-place', t('surface.place'), place, setPlace, 100],
    ['surface-what', t('surface.surface'), surface, setSurface, 100],
  ] as const;
  return (
    <form
      className="desk-panel"
      aria-label={t('surface.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole) {
          void desk.takeSurface(code, place.trim(), surface.trim());
        }
      }}
    >
      <h2>{t('surface.title')}</h2>
      <p>{t('surface.lead')}</p>
      {fields.map(([id, label, value, change, most]) => (
        <div key={id}>
          <label htmlFor={id}>{label}</label>
          <input
            id={id}
            className="desk-input"
            autoComplete="off"
            maxLength={most}
            value={value}
            onChange={(event) => {
              change(event.target.value);
            }}
          />
        </div>
      ))}
      <div className="desk-buttons">
        <button type="button" className="desk-button" onClick={onBack}>
          {t('panel.back')}
        </button>
        <button type="submit" className="desk-button desk-button-main" disabled={!isWhole}>
          {t('surface.keep')}
        </button>
      </div>
    </form>
  );
}
