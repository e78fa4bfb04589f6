// The C library by whatever name this system gives it. Foundation would bring all this along, but
// loading it costs a good part of the 100 ms within which the prompt must stand.
#if canImport(Glibc)
    @_exported import Glibc
#elseif canImport(Musl)
    @_exported import Musl
#else
    @_exported import Darwin
#endif
