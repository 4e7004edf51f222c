#pragma warning disable EF1001 // The compiler of queries is the one place every query passes, with its values still in it.
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Linq.Expressions;
using System.Reflection;
using Bti.Domain;
using Bti.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Bti.Application.Tests;

/// <summary>
/// Takes every query that runs on SQLite and runs it once more through the SQL Server provider, up to where a command would
/// be sent: translation, the text of every command (split ones too), parameters, and the reading of a row that is made up.
/// No connection is opened.
/// </summary>
internal sealed class Speil
{
    private static readonly Assembly[] Vaare = [typeof(IBtiDb).Assembly, typeof(BtiDbContext).Assembly];

    /// <summary>The commands SQL Server would have been sent.</summary>
    public ConcurrentDictionary<string, bool> Kommandoer { get; } = new();

    /// <summary>Where in our own code a query was asked: the method, and the place in its IL.</summary>
    public ConcurrentDictionary<(MethodBase Metode, int Plass), bool> Steder { get; } = new();

    /// <summary>What is asked with a thread that stands and waits for the answer, by the use case that does, or the sessions.</summary>
    public ConcurrentDictionary<(Type Request, string Metode), bool> Ventende { get; } = new();

    /// <summary>What runs here: a use case, or the sessions; null outside them.</summary>
    public AsyncLocal<Type?> Request { get; } = new();

    /// <summary>What SQL Server's provider could not do.</summary>
    public ConcurrentQueue<string> Feil { get; } = new();

    public void Vis(Expression spoerring, KommuneId kommune, bool venter = false)
    {
        var ramme = new StackTrace(fNeedFileInfo: false).GetFrames().FirstOrDefault(r => r.GetMethod()?.DeclaringType is { } type && Vaare.Contains(type.Assembly) && type != typeof(Faste) && type != typeof(BtiDbContext));
        if (ramme?.GetMethod() is { } metode) Steder[(Definisjon(metode), ramme.GetILOffset())] = true;
        if (venter && Request.Value is { } request) Ventende[(request, $"{ramme?.GetMethod()?.DeclaringType?.Name}.{ramme?.GetMethod()?.Name}")] = true;
        using var db = NyKontekst(new Svarer(Kommandoer));
        db.Gjeldende = kommune;
        try
        {
            var oversatt = new Flytter(db).Visit(spoerring)!;
            var tilbyder = (IQueryProvider)db.GetService<IAsyncQueryProvider>();
            if (!typeof(IQueryable).IsAssignableFrom(oversatt.Type)) _ = tilbyder.Execute(oversatt);
            else foreach (var _ in tilbyder.CreateQuery(oversatt)) { }
        }
        catch (Exception feil)
        {
            Feil.Enqueue($"{ramme?.GetMethod()?.DeclaringType}: {feil}");
        }
    }

    public static MethodBase Definisjon(MethodBase metode) => metode.Module.ResolveMethod(metode.MetadataToken)!;

    public static SqlServerBtiDbContext NyKontekst(params IInterceptor[] avskjaerere) => new((DbContextOptions<SqlServerBtiDbContext>)Infrastructure.Database
        .Velg(new DbContextOptionsBuilder<SqlServerBtiDbContext>(), Databaseslag.SqlServer, "Server=finnes-ikke.invalid").AddInterceptors(avskjaerere).Options);

    // The same query asked of another context: its roots are that model's, and what a closure holds of the first is written out.
    private sealed class Flytter(SqlServerBtiDbContext db) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node switch
        {
            EntityQueryRootExpression rot => new EntityQueryRootExpression(db.GetService<IAsyncQueryProvider>(), db.Model.FindEntityType(rot.EntityType.Name)!),
            MemberExpression or MethodCallExpression when typeof(IQueryable).IsAssignableFrom(node.Type) && !ErLinq(node) =>
                Visit(Expression.Lambda<Func<IQueryable>>(Expression.Convert(node, typeof(IQueryable))).Compile(preferInterpretation: true)().Expression),
            ConstantExpression { Value: IQueryable kilde } when kilde.Expression != node => Visit(kilde.Expression),
            _ => base.Visit(node),
        };

        private static bool ErLinq(Expression node) =>
            node is MethodCallExpression { Method.DeclaringType: var type } && (type == typeof(Queryable) || type == typeof(EntityFrameworkQueryableExtensions));

        protected override Expression VisitExtension(Expression node) => node;
    }

    // Answers in SQL Server's place, with one row for each command.
    private sealed class Svarer(ConcurrentDictionary<string, bool> kommandoer) : DbCommandInterceptor, IDbConnectionInterceptor
    {
        public InterceptionResult ConnectionOpening(System.Data.Common.DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override InterceptionResult<System.Data.Common.DbDataReader> ReaderExecuting(
            System.Data.Common.DbCommand command, CommandEventData eventData, InterceptionResult<System.Data.Common.DbDataReader> result)
        {
            kommandoer[command.CommandText] = true;
            return InterceptionResult<System.Data.Common.DbDataReader>.SuppressWithResult(new EnRad(command.CommandText, eventData.Context!.Model));
        }

        public override InterceptionResult<int> NonQueryExecuting(System.Data.Common.DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
        {
            kommandoer[command.CommandText] = true;
            return InterceptionResult<int>.SuppressWithResult(1);
        }
    }
}

/// <summary>Compiles as EF does, and shows each query to the mirror before it runs.</summary>
internal sealed class Speilkompilator(
    IQueryContextFactory kontekster, ICompiledQueryCache kompilerte, ICompiledQueryCacheKeyGenerator noekler, IDatabase database,
    IDiagnosticsLogger<DbLoggerCategory.Query> logg, ICurrentDbContext gjeldende, IEvaluatableExpressionFilter filter, IModel modell)
    : QueryCompiler(kontekster, kompilerte, noekler, database, logg, gjeldende, filter, modell)
{
    private readonly ICurrentDbContext _gjeldende = gjeldende;

    public override TResult Execute<TResult>(Expression query)
    {
        Vis(query, venter: true);
        return base.Execute<TResult>(query);
    }

    public override TResult ExecuteAsync<TResult>(Expression query, CancellationToken cancellationToken = default)
    {
        Vis(query);
        return base.ExecuteAsync<TResult>(query, cancellationToken);
    }

    // One of fixed form is made once, before anybody gives it values.
    public override Func<QueryContext, TResult> CreateCompiledAsyncQuery<TResult>(Expression query)
    {
        Vis(new MedVerdier().Visit(query));
        return base.CreateCompiledAsyncQuery<TResult>(query);
    }

    private void Vis(Expression query, bool venter = false)
    {
        var db = (BtiDbContext)_gjeldende.Context;
        var tjenester = db.GetService<IDbContextOptions>().FindExtension<CoreOptionsExtension>()!.ApplicationServiceProvider!;
        tjenester.GetRequiredService<Speil>().Vis(query, db.Gjeldende, venter);
    }

    private sealed class MedVerdier : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) =>
            node is QueryParameterExpression verdi ? Expression.Constant(Activator.CreateInstance(verdi.Type), verdi.Type) : base.VisitExtension(node);
    }
}
