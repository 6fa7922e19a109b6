import { useEffect, type ReactNode } from 'react';
import { useTexts } from '../i18n';

interface Props {
  title: string;
  /** Above the title: where this page lies. */
  trail?: ReactNode;
  /** Beside the title: kind, state. */
  tags?: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** The frame of every page: its heading, which is also the title of the window. */
export function Page({ title, trail, tags, lead, actions, children }: Props) {
  const { t } = useTexts('shared');
  const product = t('product');
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
  return (
    <article className="page">
      <header className="page-head">
        {trail}
        <div className="page-title">
          <h1>{title}</h1>
          {tags}
          {actions && <div className="page-actions">{actions}</div>}
        </div>
        {lead && <div className="page-lead">{lead}</div>}
      </header>
      {children}
    </article>
  );
}

/** A part of a page with a heading of its own. */
export function Section({
  title,
  actions,
  children,
}: {
  title?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="section">
      {(title ?? actions) && (
        <div className="section-head">
          {title && <h2>{title}</h2>}
          {actions && <div className="section-actions">{actions}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
