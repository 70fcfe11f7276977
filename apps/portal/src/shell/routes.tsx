import type { RouteObject } from 'react-router';
import { Skeleton } from '@junction/design-system';
import { SessionGate } from '../session/SessionGate.js';
import { CrashPage } from './CrashPage.js';
import { NotFoundPage } from './NotFoundPage.js';
import { Shell } from './Shell.js';
import { shell } from './shell.content.js';

/** Every page of the portal; its code comes when it is opened. */
export const routes: RouteObject[] = [
  {
    element: (
      <SessionGate>
        <Shell />
      </SessionGate>
    ),
    errorElement: <CrashPage />,
    hydrateFallbackElement: <Skeleton words={shell.loading} />,
    children: [
      { path: '/', lazy: () => import('../home/next/HomePage.js') },
      { path: '/worklist', lazy: () => import('../work-item/worklist/WorklistPage.js') },
      { path: '/hand-over', lazy: () => import('../work-item/hand-over/HandOverPage.js') },
      { path: '/sites/:siteId', lazy: () => import('../site/board/BoardPage.js') },
      { path: '/sites/:siteId/check', lazy: () => import('../site/check/CheckBoardPage.js') },
      { path: '/stays/:stayId/leaving', lazy: () => import('../stay/leaving/LeavingPage.js') },
      { path: '/search', lazy: () => import('../person/find/FindPage.js') },
      { path: '/people/new', lazy: () => import('../person/add/AddPage.js') },
      { path: '/people/:personId', lazy: () => import('../person/record/PersonPage.js') },
      { path: '/cases/:caseId/triage', lazy: () => import('../case/triage/TriagePage.js') },
      { path: '/cases/:caseId/not-now', lazy: () => import('../case/not-now/NotNowPage.js') },
      { path: '/cases/:caseId/contacts/new', lazy: () => import('../case/record-contact/RecordContactPage.js') },
      { path: '/cases/:caseId/outcome', lazy: () => import('../case/outcome/OutcomePage.js') },
      { path: '/figures', lazy: () => import('../figures/overview/FiguresPage.js') },
      { path: '/settings', lazy: () => import('../settings/hide-key/SettingsPage.js') },
      { path: '/signed-in', lazy: () => import('../session/SignedInPage.js') },
      { path: '*', element: <NotFoundPage /> },
    ],
  },
];
