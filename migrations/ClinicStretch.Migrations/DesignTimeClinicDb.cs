using ClinicStretch.Infrastructure;
using ClinicStretch.Infrastructure.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace ClinicStretch.Migrations;

/// <summary>For <c>dotnet ef</c>: the model without a database behind it.</summary>
internal sealed class DesignTimeClinicDb : IDesignTimeDbContextFactory<ClinicDb>
{
    public ClinicDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<ClinicDb>();
        InfrastructureSetup.Configure(options, NpgsqlDataSource.Create("Host=127.0.0.1;Database=design;Username=design"));
        return new ClinicDb(options.Options);
    }
}
