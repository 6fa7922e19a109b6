import type { Texts } from '@/shared/i18n';

export const texts: Texts = {
  zh: {
    loading: '模拟城市仍在加载，部分数字还不完整',
    'loading.step': '{{ready}} / {{total}}',
    failed: '模拟城市加载失败：{{failure}}',
    'failed.todo': '请查看启动窗口中的提示，然后重新启动。',
  },
  en: {
    loading: 'The synthetic city is still loading; some figures are not complete yet',
    'loading.step': '{{ready}} of {{total}}',
    failed: 'The synthetic city could not be loaded: {{failure}}',
    'failed.todo': 'Look at the console where it was started, then start again.',
  },
};
