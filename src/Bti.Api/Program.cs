using Bti.Api;
using Bti.Infrastructure;

var builder = BtiVert.LagBygger(args);
_ = builder.Services.AddBtiApi(builder.Configuration, builder.Environment.IsDevelopment());

var app = builder.Build();
await app.Services.KlargjoerBti(CancellationToken.None);
_ = app.UseRouting();
_ = app.UseBtiInnlogging();
app.MapBtiApi();
app.Run();
