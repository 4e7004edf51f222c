using Bti.Web;

var builder = WebApplication.CreateBuilder(args);
_ = builder.Services.AddBtiWeb();

var app = builder.Build();
_ = app.UseBtiWeb();
_ = app.MapBtiWeb();
app.Run();
