using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using Bti.Application;
using Bti.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Bti.Infrastructure;

/// <summary>Makes a question of fixed form into SQL once for each model, by <c>EF.CompileAsyncQuery</c>.</summary>
internal static class Faste
{
    private const string Her = "Bti:Faste";

    public static Func<BtiDbContext, TVerdier, IAsyncEnumerable<TSvar>> For<TVerdier, TSvar>(BtiDbContext db, Fastspoersmaal<TVerdier, TSvar> spoersmaal)
        where TVerdier : struct
    {
        var kjente = db.Model.GetOrAddRuntimeAnnotationValue<ConcurrentDictionary<object, Delegate>, object?>(Her, _ => new(), null)!;
        return (Func<BtiDbContext, TVerdier, IAsyncEnumerable<TSvar>>)(kjente.TryGetValue(spoersmaal, out var laget)
            ? laget
            : kjente.GetOrAdd(spoersmaal, Lag(db, spoersmaal)));
    }

    // The question is put with values no row has, so that they are known again where they are caught; there the real ones go in.
    private static Func<BtiDbContext, TVerdier, IAsyncEnumerable<TSvar>> Lag<TVerdier, TSvar>(BtiDbContext db, Fastspoersmaal<TVerdier, TSvar> spoersmaal)
        where TVerdier : struct
    {
        var konstruktoer = typeof(TVerdier).GetConstructors().Single();
        var felt = konstruktoer.GetParameters().Select(p => typeof(TVerdier).GetProperty(p.Name!)!).ToArray();
        var merker = felt.Select((f, nr) => Merke(f.PropertyType, nr)).ToArray();
        var kontekst = Expression.Parameter(typeof(BtiDbContext), "db");
        var parametre = felt.Select(f => Expression.Parameter(f.PropertyType, f.Name)).ToArray();
        var spurt = spoersmaal.Form(db, (TVerdier)konstruktoer.Invoke(merker)).Expression;
        var laget = Kompilator(felt.Length).MakeGenericMethod([typeof(BtiDbContext), .. felt.Select(f => f.PropertyType), typeof(TSvar)])
            .Invoke(null, [Expression.Lambda(new Innsetter(kontekst, merker, parametre).Visit(spurt), [kontekst, .. parametre])])!;

        var verdier = Expression.Parameter(typeof(TVerdier), "verdier");
        return Expression.Lambda<Func<BtiDbContext, TVerdier, IAsyncEnumerable<TSvar>>>(
            Expression.Invoke(Expression.Constant(laget), [kontekst, .. felt.Select(f => Expression.Property(verdier, f))]), kontekst, verdier).Compile();
    }

    private static object Merke(Type type, int nr) =>
        type == typeof(Guid) ? Guid.CreateVersion7()
        : type == typeof(DateOnly) ? DateOnly.MaxValue.AddDays(-nr)
        : type == typeof(DateTimeOffset) ? DateTimeOffset.MaxValue.AddTicks(-nr)
        : type == typeof(int) ? int.MinValue + nr
        : type.IsEnum ? Enum.ToObject(type, int.MaxValue - nr)
        : type.IsAssignableTo(typeof(IId<>).MakeGenericType(type)) ? Activator.CreateInstance(type, Guid.CreateVersion7())!
        : throw new NotSupportedException($"A question cannot be asked with a {type.Name}: it would not be known again.");

    private static MethodInfo Kompilator(int antall) => typeof(EF).GetMethods().Single(m =>
        m.Name == nameof(EF.CompileAsyncQuery) && m.GetGenericArguments().Length == antall + 2
        && m.GetParameters()[0].ParameterType.GetGenericArguments()[0].GetGenericArguments()[^1] is { IsGenericType: true } svar && svar.GetGenericTypeDefinition() == typeof(IQueryable<>));

    private sealed class Innsetter(ParameterExpression kontekst, object[] merker, ParameterExpression[] parametre) : ExpressionVisitor
    {
        private static readonly MethodInfo Sett = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!;

        protected override Expression VisitMember(MemberExpression node)
        {
            if (!ErFanget(node)) return base.VisitMember(node);
            var verdi = Expression.Lambda<Func<object?>>(Expression.Convert(node, typeof(object))).Compile(preferInterpretation: true)();
            return verdi is IQueryable spoersmaal ? Visit(spoersmaal.Expression)
                : Array.IndexOf(merker, verdi) is >= 0 and var nr ? parametre[nr]
                : throw new InvalidOperationException($"{node.Member.Name} is caught in a question of fixed form, and is not among its values.");
        }

        protected override Expression VisitConstant(ConstantExpression node) =>
            node.Value is IQueryable spoersmaal && spoersmaal.Expression != node ? Visit(spoersmaal.Expression) : node;

        protected override Expression VisitExtension(Expression node) =>
            node is EntityQueryRootExpression rot ? Expression.Call(kontekst, Sett.MakeGenericMethod(rot.ElementType)) : base.VisitExtension(node);

        private static bool ErFanget(MemberExpression node) => node.Expression switch
        {
            ConstantExpression => true,
            MemberExpression ytre => ErFanget(ytre),
            _ => false,
        };
    }
}
