import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import '@junction/design-system/styles.scss';
import './styles/portal.scss';
import { routes } from './shell/routes.js';

const page = document.getElementById('junction');
if (page) createRoot(page).render(<RouterProvider router={createBrowserRouter(routes)} />);
