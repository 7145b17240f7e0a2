import { Client, Events, GatewayIntentBits } from 'discord.js';

/** The least that a bot can do: it answers every command with "ok". Its settings are those of the program. */
const { DISCORD_TOKEN = '', DISCORD_API_URL: api = '' } = process.env;
const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api } });
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isChatInputCommand())
    void interaction.reply({ content: 'ok', allowedMentions: { parse: [] } });
});
await client.login(DISCORD_TOKEN);
