using Microsoft.EntityFrameworkCore;

namespace Duixian.Platform.Contracts;

/// <summary>A module's part of the one database: its own schema and its own, internal, entities.</summary>
/// <remarks>
/// Register it as a singleton of this interface in <c>AddX</c>. Entities of two modules never refer to each other by foreign key:
/// a module stores the other's id and asks its contract.
/// </remarks>
public interface IModuleSchema
{
    /// <summary>PostgreSQL schema, lower case, the module's name.</summary>
    string Schema { get; }

    /// <summary>Maps the module's entities; every table goes into <see cref="Schema"/>.</summary>
    void Map(ModelBuilder model);
}
