import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `vite` forwards what only the gateway can answer, when somebody works on the pages alone. */
const GATEWAY = process.env.JUNCTION_ORIGIN ?? 'http://localhost:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: ['junction-source', 'module', 'browser', 'development|production'] },
  css: { preprocessorOptions: { scss: { quietDeps: true, loadPaths: ['../../node_modules'] } } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // Inlined files become data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    port: 4100,
    strictPort: true,
    proxy: { '/graphql': GATEWAY, '/auth': GATEWAY, '/live': GATEWAY, '/health': GATEWAY },
  },
});
