import { Button } from 'antd';
import { speak, useTexts } from '../i18n';

/** To the other language; each button is written in the language that it leads to. */
export function LanguageSwitch() {
  const { language } = useTexts('shared');
  return language === 'zh' ? (
    <Button type="text" lang="en" onClick={() => void speak('en')}>
      EN
    </Button>
  ) : (
    <Button type="text" lang="zh-CN" onClick={() => void speak('zh')}>
      中文
    </Button>
  );
}
