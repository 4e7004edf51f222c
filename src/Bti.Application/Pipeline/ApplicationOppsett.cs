using System.Reflection;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Application;

/// <summary>Puts the use cases behind the one door.</summary>
public static class ApplicationOppsett
{
    /// <summary>Registers the mediator, every handler, and the four behaviours in their order.</summary>
    public static IServiceCollection AddBtiApplication(this IServiceCollection services)
    {
        _ = services
            .AddScoped<Innlogget>()
            .AddScoped<Innsending>()
            .AddScoped<Foersteblikk>()
            .AddScoped<Tilgangsoppslag>()
            .AddScoped<Familieoppslag>()
            .AddScoped<Droeftingsoppslag>()
            .AddScoped<Oversiktsoppslag>()
            .AddScoped<Hvaomoppslag>()
            .AddScoped<Moetefolk>()
            .AddScoped<Gruppeinnkalling>()
            .AddScoped<Rammeoppslag>()
            .AddScoped<Barnevalg>()
            .AddScoped<Meldingsleser>()
            .AddScoped<Saksoppslag>()
            .AddScoped<Varsellinjer>()
            .AddScoped<Opptrappinger>()
            .AddScoped<Filmottak>()
            .AddScoped<Innsynslinjer>()
            .AddScoped<Habilitet>()
            .AddScoped<Oppbevaringsoppslag>()
            .AddScoped<Registeret>()
            .AddScoped<Registerendrer>()
            .AddSingleton<Fnrvakt>()
            .AddScoped<ServiceFactory>(provider => provider.GetRequiredService)
            .AddScoped<IMediator, Mediator>()
            .AddScoped(typeof(IPipelineBehavior<,>), typeof(NedeBehavior<,>))

            // Before the access: what one sends again is answered as it was, also when the act itself took her access away.
            .AddScoped(typeof(IPipelineBehavior<,>), typeof(IdempotensBehavior<,>))
            .AddScoped(typeof(IPipelineBehavior<,>), typeof(TilgangBehavior<,>))
            .AddScoped(typeof(IPipelineBehavior<,>), typeof(TransaksjonBehavior<,>));

        foreach (var (handler, tjeneste) in Handlere()) _ = services.AddScoped(tjeneste, handler);
        return services;
    }

    private static IEnumerable<(Type Handler, Type Tjeneste)> Handlere() =>
        from type in Assembly.GetExecutingAssembly().GetTypes()
        where type is { IsClass: true, IsAbstract: false, IsGenericType: false }
        from tjeneste in type.GetInterfaces()
        where tjeneste.IsGenericType && tjeneste.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)
        select (type, tjeneste);
}
