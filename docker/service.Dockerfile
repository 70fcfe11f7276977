# One image for each program of ours: docker build -f docker/service.Dockerfile --build-arg APP=cases .
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /junction
COPY . .
RUN npm ci --no-audit --no-fund
ENV NX_DAEMON=false NX_TUI=false
ARG APP
# The gateway serves the portal, so it is built along with it.
RUN projects="$APP"; [ "$APP" != gateway ] || projects="gateway,portal"; \
    npx nx run-many -t build -p "$projects" --outputStyle=static && npm prune --omit=dev --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
WORKDIR /junction
ARG APP
ENV APP=${APP} NODE_ENV=production TZ=UTC
COPY --from=build /junction/package.json ./
COPY --from=build /junction/node_modules node_modules
COPY --from=build /junction/libs libs
COPY --from=build /junction/apps apps
RUN mkdir /var/lib/junction && chown node:node /var/lib/junction
USER node
# exec: the program itself gets the signal to stop.
CMD ["sh", "-c", "exec node --max-old-space-size=256 apps/${APP}/dist/main.js"]
