import type { Feature } from '@/shared/feature';
import type { Texts } from '@/shared/i18n';
import { sharedTexts } from '@/shared/texts';
import { words } from '@/shared/words';

const texts: Texts = {
  zh: {
    skip: '跳到正文',
    navigation: '主导航',
    more: '更多',
    menu: '打开菜单',
    account: '我的账号',
    signOut: '退出登录',
    language: '语言',
    grants: '我的角色',
    'grant.at': '{{role}}：{{area}}',
    'grant.until': '至 {{end}}',
    purpose: '查看目的',
    'purpose.none': '未说明目的',
    'purpose.title': '为什么要查看个人信息？',
    'purpose.lead': '请选择本次工作的目的。它会一直显示在页面顶部，与每一次查看一起留痕；关闭浏览器后失效。',
    'purpose.state': '说明目的并继续',
    'purpose.withdraw': '撤回目的',
    'purpose.change': '更改查看目的，当前为：{{purpose}}',
    'purpose.CASE_INVESTIGATION': '核实病例的行程、症状与感染来源',
    'purpose.CONTACT_TRACING': '查找并通知密切接触者',
    'purpose.TESTING': '登记、采样、核对检测名单',
    'purpose.QUARANTINE_CARE': '照护集中或居家隔离的人员',
    'purpose.COMMUNITY_SERVICE': '为本社区居民提供服务与帮助',
    'purpose.STAFF_DEPLOYMENT': '抽调、排班与联系工作人员',
    'purpose.DATA_CORRECTION': '更正登记错误的信息',
    'purpose.OVERSIGHT': '检查信息是否被正当使用',
    'home.title': '{{name}}，您好',
    'home.lead': '这里是等待您处理的事项。',
    'home.nothing': '现在没有等待您处理的事项',
    'home.nothing.todo': '您可以从导航中打开其他页面。',
  },
  en: {
    skip: 'Skip to content',
    navigation: 'Main navigation',
    more: 'More',
    menu: 'Open the menu',
    account: 'My account',
    signOut: 'Sign out',
    language: 'Language',
    grants: 'My roles',
    'grant.at': '{{role}}: {{area}}',
    'grant.until': 'until {{end}}',
    purpose: 'Purpose',
    'purpose.none': 'No purpose stated',
    'purpose.title': 'Why do you need personal data?',
    'purpose.lead':
      'Choose the purpose of your work now. It stays visible in the header, is logged with every reading, and ends when the browser closes.',
    'purpose.state': 'State purpose and go on',
    'purpose.withdraw': 'Withdraw purpose',
    'purpose.change': 'Change the purpose of reading, now: {{purpose}}',
    'purpose.CASE_INVESTIGATION': 'Check a case’s movements, symptoms and source of infection',
    'purpose.CONTACT_TRACING': 'Find and notify close contacts',
    'purpose.TESTING': 'Register, take specimens, check lists for testing',
    'purpose.QUARANTINE_CARE': 'Care for people quarantined at a site or at home',
    'purpose.COMMUNITY_SERVICE': 'Serve and help the residents of one’s own community',
    'purpose.STAFF_DEPLOYMENT': 'Call up, roster and reach staff',
    'purpose.DATA_CORRECTION': 'Correct what was recorded wrongly',
    'purpose.OVERSIGHT': 'Check that data is used properly',
    'home.title': 'Hello, {{name}}',
    'home.lead': 'This is what waits for you.',
    'home.nothing': 'Nothing waits for you now',
    'home.nothing.todo': 'Open other pages from the navigation.',
  },
};

/** All texts by namespace: `shared`, `words`, `app`, and each feature's own. */
export function namespaces(features: Feature[]): Record<string, Texts> {
  return {
    shared: sharedTexts,
    words,
    app: texts,
    ...Object.fromEntries(features.map((feature) => [feature.name, feature.texts])),
  };
}
