namespace Cartwright;
public static class Study { }
