targetScope = 'resourceGroup'

@description('Where it runs.')
param location string = resourceGroup().location

var tags = {
  team: 'shop'
}

resource server 'Microsoft.Sql/servers@2023-08-01-preview' = {
  name: 'shop-sql'
  location: location
  tags: tags
  properties: {
    administratorLogin: 'shop'
    administratorLoginPassword: '«{base62:24}»'
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: 'shop-web'
  location: location
  properties: {
    siteConfig: {
      connectionStrings: [
        {
          name: 'db'
          connectionString: 'Server=${server.name};User=shop;Password=«{base62:24}»'
        }
      ]
    }
  }
}
