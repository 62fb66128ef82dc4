# The server alone; its Postgres is another container (docker-compose.yml).
FROM node:24-slim AS build
WORKDIR /duzhi
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:24-slim
WORKDIR /duzhi
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force
COPY --from=build /duzhi/dist dist
COPY examples examples
USER node
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
