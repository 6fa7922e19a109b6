import { useEffect, type ReactNode } from 'react';
import { useTexts } from '@/shared/i18n';
import { BrandMark } from '@/shared/ui/BrandMark';
import { LanguageSwitch } from '@/shared/ui/LanguageSwitch';

/** The frame of the pages before the door. */
export function OpenPage({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTexts('access');
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <div className="open-page">
      <div className="open-side">
        <BrandMark />
        <p className="open-name">
          护航 <span lang="en">Huhang</span>
        </p>
        <p>{t('signIn.tagline')}</p>
      </div>
      <main className="open-main">
        <div className="open-language">
          <LanguageSwitch />
        </div>
        <div className="open-form">
          <h1>{title}</h1>
          {children}
        </div>
      </main>
    </div>
  );
}
