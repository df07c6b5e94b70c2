using System;

namespace Acme.Shop;

public class Client
{
    private const string PasswordKey = "Shop:Database:Password";
    private const string TokenEndpoint = "/oauth2/token";
    public string? Password { get; set; }
    public string ApiKey => Environment.GetEnvironmentVariable("SHOP_API_KEY") ?? throw new InvalidOperationException("SHOP_API_KEY is missing");

    public Client(IConfiguration configuration)
    {
        Password = configuration[PasswordKey];
        var connection = $"Server={configuration["Host"]};User Id={configuration["User"]};Password={Password};";
        var credentials = new NetworkCredential(configuration["User"], Password);
        if (string.IsNullOrEmpty(Password)) throw new ArgumentException("Password must not be empty", nameof(Password));
        Console.Write("Password: ");
        txtPassword.PasswordChar = '*';
        lblPassword.Text = "Password:";
    }
}
