import type { ReactNode } from 'react';
import { useTexts } from '../i18n';

/** Nothing to show, and what that means or what to do next. */
export function Empty({ title, children }: { title?: string; children?: ReactNode }) {
  const { t } = useTexts('shared');
  return (
    <div className="empty">
      <svg viewBox="0 0 120 64" aria-hidden="true" className="empty-picture">
        <path d="M4 58c18-2 22-26 38-26s14 18 30 18 16-34 44-42" />
        <circle cx="42" cy="32" r="4" />
        <circle cx="116" cy="8" r="4" />
      </svg>
      <p className="empty-title">{title ?? t('empty')}</p>
      {children && <div className="quiet">{children}</div>}
    </div>
  );
}
